// The keys of the list as the help shows them; todo-keys.ts says what each does.

/** What the help shows. The first word of a combination is `control`, `alt` or `shift` where it has one. */
export const KEYS: readonly { title: string; keys: readonly { keys: readonly string[]; what: string }[] }[] =
  [
    {
      title: 'Move about',
      keys: [
        { keys: ['j', '↓'], what: 'Next ToDo' },
        { keys: ['k', '↑'], what: 'ToDo before' },
        { keys: ['n'], what: 'Add a ToDo' },
        { keys: ['/'], what: 'Search' },
      ],
    },
    {
      title: 'This ToDo',
      keys: [
        { keys: ['Enter'], what: 'Edit the title' },
        { keys: ['x'], what: 'Done, or not done' },
        { keys: ['d'], what: 'Deadline' },
        { keys: ['e'], what: 'Estimate' },
        { keys: ['alt ↑', 'alt ↓'], what: 'Move up or down' },
      ],
    },
    {
      title: 'Several',
      keys: [
        { keys: ['shift j', 'shift k'], what: 'Select further' },
        { keys: ['control A'], what: 'Select all' },
        { keys: ['Esc'], what: 'Select none' },
      ],
    },
    {
      title: 'Any time',
      keys: [
        { keys: ['z'], what: 'Undo' },
        { keys: ['shift z'], what: 'Redo' },
        { keys: ['?'], what: 'These keys' },
      ],
    },
  ];
