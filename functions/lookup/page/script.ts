/** What a browser with JavaScript gets beside the pages: copying. Everything else works without it. */
export const script = `
for (const tools of document.querySelectorAll('[data-copy]')) {
  const texts = JSON.parse(tools.dataset.copy);
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  for (const [name, text] of Object.entries(texts)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy ' + name;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        status.textContent = 'Copied.';
      } catch {
        status.textContent = 'The browser did not allow copying.';
      }
      setTimeout(() => { status.textContent = ''; }, 3000);
    });
    tools.append(button);
  }
  tools.append(status);
}
`;
