// Keeps the reader's place while another branch takes the place of the one on the screen.

/**
 * Notes where a message stands; the function that it gives puts the message of another branch there, once that is on
 * the screen, and the focus on the same one of its arrows.
 */
export function holdPlace(messageId: string): (to: string, arrow: 'previous' | 'next') => void {
  const top = document.getElementById(`m-${messageId}`)?.getBoundingClientRect().top;
  return (to, arrow) => {
    requestAnimationFrame(() => {
      const message = document.getElementById(`m-${to}`);
      if (!message || top === undefined) return;
      const box = message.closest('[role="log"]');
      box?.scrollBy({ top: message.getBoundingClientRect().top - top });
      message.querySelector<HTMLElement>(`[data-branch="${arrow}"]`)?.focus({ preventScroll: true });
    });
  };
}
