// What a change did to one field: what is no longer there, crossed out, and what is new.

type FieldChangeProps = { label: string; removed: readonly string[]; added: readonly string[] };

export function FieldChange({ label, removed, added }: FieldChangeProps) {
  return (
    <>
      <span className="text-text-muted">{label}: </span>
      <Parts parts={removed} label="no longer" of="del" />
      {removed.length > 0 && added.length > 0 && (
        <span aria-hidden className="text-text-muted">
          {' → '}
        </span>
      )}
      <Parts parts={added} label="now" of="ins" />
      {removed.length === 0 && added.length === 0 && 'in another order'}
    </>
  );
}

type PartsProps = { parts: readonly string[]; label: string; of: 'del' | 'ins' };

function Parts({ parts, label, of: Element }: PartsProps) {
  if (parts.length === 0) return null;
  return (
    <>
      <span className="sr-only">{label} </span>
      <Element className={Element === 'del' ? 'text-text-muted line-through' : 'no-underline'}>
        {parts.join('; ')}
      </Element>
    </>
  );
}
