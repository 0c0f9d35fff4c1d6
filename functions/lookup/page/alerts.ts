import { html } from 'hono/html';
import type { RequestContext } from '../routes/answer.ts';
import { answerPage } from './answer-page.ts';

/** `/alerts`: the form that makes an alert. It goes to the alerts' own function, which checks the owner's token. */
export function alertsPage(c: RequestContext): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const value = (name: string) => searchParams.get(name) ?? '';
  const body = html`<h1>Alerts</h1>
<p class="quiet">Be told when somebody is quoted: a saved search that writes, calls or feeds when a new quote matches it.</p>
<form action="/v1/alerts/form" method="post">
<div class="fields">
<label class="wide">Words, as in the search box<input name="q" value="${value('q')}" maxlength="1000" autocomplete="off"></label>
<label>Speaker<input name="speaker" value="${value('speaker')}" maxlength="200"></label>
<label>Publisher<input name="source" value="${value('source')}" maxlength="200"></label>
</div>
<fieldset><legend>Tell me by</legend><div class="checks">
<label><input type="radio" name="channel" value="feed" checked>a private feed</label>
<label><input type="radio" name="channel" value="email">email</label>
<label><input type="radio" name="channel" value="webhook">webhook</label></div></fieldset>
<div class="fields">
<label>Address or URL (not for a feed)<input name="target" maxlength="2000" autocomplete="off" spellcheck="false"></label>
<label>How often<select name="frequency"><option value="immediate">At once</option><option value="daily">Once a day</option></select></label>
<label class="wide">The owner’s token<input name="token" type="password" required autocomplete="off" aria-describedby="token"></label>
</div>
<p class="hint" id="token">Alerts belong to the owner of this service. The token lies beside the data, or in the parameter store of the account.</p>
<button>Make the alert</button>
</form>`;
  return answerPage(c, { title: 'Alerts', place: 'alerts' }, body);
}
