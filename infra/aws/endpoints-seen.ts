/**
 * Stands in a bundle for the cache with a limit in which the database's client keeps the endpoints that it was told of: there is one
 * for a service, if any.
 */
export default class EndpointsSeen extends Map<string, unknown> {
  // The client gives a capacity, which a map would take for its entries.
  // biome-ignore lint/complexity/noUselessConstructor: it takes no argument.
  constructor() {
    super();
  }

  peek(key: string): unknown {
    return this.get(key);
  }
}
