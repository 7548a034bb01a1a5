// The role prompt that a new assistant would start with, to read before it is made.

export function RolePreview({ role }: { role: string }) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <h2 id="role-preview" className="font-medium text-sm">
        Role
      </h2>
      <section
        aria-labelledby="role-preview"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard must reach it to scroll it
        tabIndex={0}
        className="overflow-y-auto lg:max-h-[60dvh] rounded-xl border bg-surface p-4"
      >
        <p className="whitespace-pre-wrap text-sm leading-relaxed wrap-anywhere">{role}</p>
      </section>
    </div>
  );
}
