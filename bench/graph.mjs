// The peer's graph: one node that asks the model. Maistro's agent does more for each message; it is not spared that.

import { MessagesAnnotation, StateGraph } from '@langchain/langgraph';
import { ServedModel } from './model.mjs';

const model = new ServedModel(process.env.MODEL_URL);

export const graph = new StateGraph(MessagesAnnotation)
  .addNode('agent', async ({ messages }) => ({ messages: [await model.invoke(messages)] }))
  .addEdge('__start__', 'agent')
  .compile();
