// Pure rules about the list of assistants in Settings: its order, what a search finds, how a row reads.

type Named = { id: string; name: string; category: string; description: string | null };

/** The list with one entry at another place; the same list where nothing would move. */
export function moved<Item extends { id: string }>(items: Item[], id: string, to: number): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Those in which every word is found, in name, category or description, in any case and accent. */
export function matching<Item extends Named>(items: Item[], query: string): Item[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = folded(`${item.name} ${item.category} ${item.description ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}

/** 'A', 'A and B', 'A, B and C'. */
export function listed(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** As the server compares categories: by their letters, not their case or blanks. */
export function sameCategory(one: string, other: string): boolean {
  return tidy(one) === tidy(other);
}

const tidy = (category: string) => category.replace(/\s+/g, ' ').trim().toLowerCase();
