// What the two protocols have in common: each turns what the model does into server-sent events.

export type Dialect = {
  start(): string;
  startText(): string;
  text(delta: string): string;
  endText(): string;
  call(id: string, name: string, input: string): string;
  end(): string;
};
