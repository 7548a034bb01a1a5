// What a schedule asks unless the person says otherwise; apart from the schemas, so that the browser need not load them.

export const DEFAULT_MESSAGE = 'Give me a todo summary.';
