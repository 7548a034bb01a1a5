// Which rows of a list are selected. Pure.

export type Selection = {
  ids: ReadonlySet<string>;
  /** Where a range begins: the row chosen last without Shift. */
  anchor: string | null;
};

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Adds a row or takes it out, as Ctrl with a click does. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** The rows from the anchor to this one, as Shift does; `from` is the anchor where there is none yet. */
export function extended(
  selection: Selection,
  order: readonly string[],
  id: string,
  from: string | null = null,
): Selection {
  const anchor = [selection.anchor, from].find((one) => one !== null && order.includes(one)) ?? id;
  const [start, end] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b);
  return { ids: new Set(order.slice(start, (end ?? 0) + 1)), anchor };
}

export function everything(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null };
}

/** Without rows that are not shown any more; the same object where all are. */
export function among(selection: Selection, order: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection;
  const shown = order.filter((id) => selection.ids.has(id));
  return shown.length === selection.ids.size ? selection : { ...selection, ids: new Set(shown) };
}
