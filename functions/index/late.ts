type Operations<Name extends string> = Readonly<Record<Name, (...given: never[]) => Promise<unknown>>>;

/**
 * Some operations of a part of the index that is loaded with the first call of any of them: what few requests need, or only
 * those that write, is no part of a lookup's start. `part` comes from `once`.
 */
export function late<Name extends string, Part extends Operations<Name>>(
  part: () => Promise<Part>,
  names: readonly Name[],
): Pick<Part, Name> {
  const operations = names.map((name) => [
    name,
    async (...given: never[]) => {
      const loaded = await part();
      return loaded[name](...given);
    },
  ]);
  return Object.fromEntries(operations) as Pick<Part, Name>;
}

/** Makes a part with the first call, and gives the same one ever after. */
export function once<Part>(make: () => Promise<Part>): () => Promise<Part> {
  let made: Promise<Part> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
