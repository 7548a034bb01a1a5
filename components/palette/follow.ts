// Goes to a page as a click on a link does, so that whoever listens for those, such as the guard of unsaved text, can
// hold the person back.

export function follow(href: string, push: (href: string) => void): void {
  const link = document.createElement('a');
  link.href = href;
  link.hidden = true;
  link.addEventListener('click', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    push(href);
  });
  document.body.append(link);
  link.click();
  link.remove();
}
