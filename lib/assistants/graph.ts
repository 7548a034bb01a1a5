// The one graph that the Agent Server API offers: every assistant is an assistant of it.

export const GRAPH_ID = 'task_maistro';
