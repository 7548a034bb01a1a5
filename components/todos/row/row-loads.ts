// The parts of a row that are fetched when they are needed, and all at once when a row is first looked at: then they
// open at once, and without a network too.

export const loadRow = () => import('./todo-row').then((module) => module.TodoRow);
export const loadMenu = () => import('./row-menu').then((module) => module.RowMenu);
export const loadPicker = () => import('./date-picker').then((module) => module.DatePicker);
export const loadIdeas = () => import('./solutions-list').then((module) => module.SolutionsList);
export const loadNotes = () => import('./notes-field').then((module) => module.NotesField);
export const loadQuestion = () => import('./each-question').then((module) => module.EachQuestion);
export const loadNotice = () => import('./conflict-notice').then((module) => module.ConflictNotice);
export const loadHistory = () => import('../history/todo-history').then((module) => module.TodoHistory);
export const loadRepeat = () => import('./repeat-field');
/** Reads words. */
export const loadReader = () => import('./read-words');

const ALL = [loadMenu, loadReader, loadPicker, loadNotes, loadIdeas, loadQuestion, loadNotice, loadRepeat];
let isPreloaded = false;

export function preloadRow(): void {
  if (isPreloaded) return;
  isPreloaded = true;
  // What fails now is tried again when it is needed.
  for (const load of ALL) load().catch(() => {});
}
