// The look and the place of what opens beside a button: menus and popovers.

export const panelClass =
  'z-50 animate-appear overflow-y-auto rounded-xl bg-raised shadow-raised focus:outline-none';

/** In pixels from the button, and from the edges of the page. */
export const panelPlace = { align: 'start', sideOffset: 6, collisionPadding: 8 } as const;
