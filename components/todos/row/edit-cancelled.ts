// What a save rejects with when the person took it back themselves: the field stays open, and nothing is told.

export class EditCancelled extends Error {
  override readonly name = 'EditCancelled';

  constructor() {
    super('You took it back.');
  }
}
