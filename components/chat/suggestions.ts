// What an empty chat proposes to send, by the category that the assistant looks after.

export type Suggestion = { title: string; detail: string; text: string };

const SUMMARY: Suggestion = {
  title: 'Give me a todo summary',
  detail: 'What is due, and what comes next',
  text: 'Give me a todo summary.',
};

const BY_CATEGORY = new Map<string, Suggestion[]>(
  Object.entries({
    personal: [
      {
        title: 'Create two ToDos',
        detail: 'Swim lessons this weekend, AmEx points',
        text: 'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
      },
      {
        title: 'Add something for tomorrow',
        detail: 'Call the dentist, 15 minutes',
        text: 'Remind me to call the dentist tomorrow, it takes 15 minutes.',
      },
      {
        title: 'Ask what is due this week',
        detail: 'Deadlines from today to Sunday',
        text: 'What is due this week?',
      },
    ],
    work: [
      {
        title: 'Create or update ToDos',
        detail: 'Re-film a lesson today, update audioUX by Monday',
        text: 'Create or update few ToDos: 1) Re-film Module 6, lesson 5 by end of day today. 2) Update audioUX by next Monday.',
      },
      {
        title: 'Plan a task with an estimate',
        detail: 'Quarterly report by Friday, 3 hours',
        text: 'Add a ToDo: write the quarterly report by Friday, about 3 hours.',
      },
      {
        title: 'Ask what is overdue',
        detail: 'What slipped, the oldest first',
        text: 'What is overdue?',
      },
    ],
  }),
);

/** Always four, the summary last. */
export function suggestionsFor(category: string): Suggestion[] {
  return [...(BY_CATEGORY.get(category) ?? general(category)), SUMMARY];
}

function general(category: string): Suggestion[] {
  return [
    {
      title: 'Create a ToDo',
      detail: `The first on your ${category} list`,
      text: `Create a ToDo: look through what is open for ${category}, by the end of this week.`,
    },
    {
      title: 'Add something for tomorrow',
      detail: 'With an estimate of half an hour',
      text: `Create a ToDo: plan the next steps for ${category} tomorrow, 30 minutes.`,
    },
    {
      title: 'Ask what is due this week',
      detail: 'Deadlines from today to Sunday',
      text: 'What is due this week?',
    },
  ];
}
