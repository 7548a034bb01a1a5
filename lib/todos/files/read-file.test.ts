// Files of other programs, as they are read.
import { describe, expect, test } from 'vitest';
import { AppError } from '../../errors';
import { MOST_ROWS } from './file-rows';
import { FILE_LIMIT, readFile } from './read-file';

// 09:30 on Wednesday 30 July 2025.
const clock = { now: Date.parse('2025-07-30T16:30:00Z'), timeZone: 'America/Los_Angeles' };

const read = (...lines: string[]) => readFile(lines.join('\n'), clock);
const todosOf = (...lines: string[]) => read(...lines).rows.map(({ todo }) => todo);

describe('Todoist', () => {
  const HEAD =
    'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT';

  test('tasks with days, hours, lengths and repetition in words', () => {
    const todos = todosOf(
      `\ufeff${HEAD}`,
      'task,Buy milk,,4,1,Ada (1),,tomorrow,en,America/Los_Angeles,,',
      'task,Call mum,,4,1,Ada (1),,2025-08-02 10:00,en,America/Los_Angeles,15,minute',
      'task,Water the plants,,4,1,Ada (1),,every monday,en,America/Los_Angeles,None,None',
      'task,* A heading,,4,1,Ada (1),,,en,,1,day',
    );
    expect(todos).toMatchObject([
      {
        task: 'Buy milk',
        category: null,
        deadline: { at: '2025-07-31T23:59:00', hasTime: false },
        notes: '',
      },
      { task: 'Call mum', deadline: { at: '2025-08-02T10:00:00', hasTime: true }, estimateMinutes: 15 },
      {
        task: 'Water the plants',
        deadline: { at: '2025-08-04T23:59:00' },
        repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO', afterCompletion: false },
        estimateMinutes: null,
      },
      { task: 'A heading', estimateMinutes: 480 },
    ]);
  });

  test('sections, subtasks, comments and priorities are not lost', () => {
    const todos = todosOf(
      HEAD,
      'task,Move house,"All of it,\nby autumn",1,1,,,,en,,,',
      'note,Ask Bob for the van,,,,,,,,,,',
      'task,Pack,,4,2,,,,en,,,',
      'task,Books,,4,3,,,,en,,,',
      'task,Clean,,4,2,,,,en,,,',
      ',,,,,,,,,,,',
      'section,Garden,,,,,,,,,,',
      'task,Mow,,4,1,,,,en,,,',
    );
    expect(todos.map(({ task, notes }) => [task, notes])).toEqual([
      ['Move house', 'All of it,\nby autumn\n\nAsk Bob for the van\n\nPriority: 1'],
      ['Pack', 'Part of: Move house'],
      ['Books', 'Part of: Pack'],
      ['Clean', 'Part of: Move house'],
      ['Mow', 'Section: Garden'],
    ]);
  });

  test('what cannot be read is told by its line, and its words are kept', () => {
    const { rows, problems } = read(
      HEAD,
      'task,"Two\nlines",,4,1,,,,en,,,',
      'task,Pay rent,,4,1,,,jeden zweiten Neumond,de,,,',
      'task,,,4,1,,,,en,,,',
    );
    expect(problems).toEqual([
      {
        line: 4,
        message: '"jeden zweiten Neumond" is no date that can be read. It stands in the notes.',
      },
      { line: 5, message: 'A ToDo needs a title.' },
    ]);
    expect(rows).toMatchObject([
      { line: 2, todo: { task: 'Two lines' } },
      { line: 4, todo: { task: 'Pay rent', deadline: null, notes: 'Date: jeden zweiten Neumond' } },
    ]);
  });
});

describe('TickTick', () => {
  const HEAD = [
    '"Date: 2025-07-30+0000"',
    '"Version: 7.1"',
    '"Status: ',
    '0 Normal',
    '1 Completed',
    '2 Archived"',
    '"Folder Name","List Name","Title","Kind","Tags","Content","Is Check list","Start Date","Due Date","Reminder","Repeat","Priority","Status","Created Time","Completed Time","Order","Timezone","Is All Day","Is Floating","Column Name","Column Order","View Mode","taskId","parentId"',
  ];
  const row = (cells: Record<string, string>) => {
    const names = (HEAD[6] ?? '').replaceAll('"', '').split(',');
    return names.map((name) => `"${cells[name] ?? ''}"`).join(',');
  };

  test('tasks of all lists, their times on the clock of their zone', () => {
    const { format, rows, problems } = read(
      ...HEAD,
      row({
        'List Name': 'Errands',
        Title: 'Buy milk',
        'Due Date': '2025-08-03T22:00:00+0000',
        Timezone: 'Europe/Berlin',
        'Is All Day': 'true',
        Status: '0',
        'Created Time': '2025-07-01T08:00:00+0000',
        taskId: '1',
      }),
      row({
        'Folder Name': 'Home',
        'List Name': 'Garden',
        Title: 'Water',
        Tags: 'plants, green',
        'Due Date': '2025-08-04T15:30:00+0000',
        Repeat: 'RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=SU;BYDAY=MO;TT_SKIP=WEEKEND',
        Priority: '5',
        Timezone: 'Europe/Berlin',
        'Is All Day': 'false',
        parentId: '1',
      }),
      row({
        'List Name': 'Errands',
        Title: 'Pack',
        'Is Check list': 'Y',
        Content: '▫Socks\n▪Shoes',
        Status: '1',
        'Completed Time': '2025-07-20T10:00:00+0000',
      }),
    );
    expect([format, problems]).toEqual(['ticktick', []]);
    expect(rows.map(({ line }) => line)).toEqual([8, 9, 10]);
    expect(rows.map(({ todo }) => todo)).toMatchObject([
      {
        category: 'errands',
        task: 'Buy milk',
        deadline: { at: '2025-08-04T23:59:00', hasTime: false },
        createdAt: '2025-07-01T08:00:00.000Z',
        notes: '',
      },
      {
        category: 'garden',
        deadline: { at: '2025-08-04T17:30:00', hasTime: true },
        repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2025-08-04' },
        notes: 'Part of: Buy milk\nFolder: Home\nTags: plants, green\nPriority: high',
      },
      { status: 'done', completedAt: '2025-07-20T10:00:00.000Z', notes: '- [ ] Socks\n- [x] Shoes' },
    ]);
  });

  test('a repetition of another kind stands in the notes', () => {
    const rule = 'ERULE:NAME=CUSTOM;BYDATE=20250801,20250815';
    const { rows, problems } = read(...HEAD, row({ 'List Name': 'a', Title: 'Odd days', Repeat: rule }));
    expect(problems).toMatchObject([{ line: 8 }]);
    expect(rows).toMatchObject([{ todo: { repeat: null, notes: `Repeats: ${rule}` } }]);
  });
});

describe('any table with titles', () => {
  test('columns are known by their names, and others are kept', () => {
    expect(
      todosOf(
        'Task name;Due date;Done;Estimate;Project;Colour',
        'Buy milk;next friday 17:00;;45 min;Home;white',
        "'=SUM(A1);2025-08-04;yes;1h 30m;;",
      ),
    ).toMatchObject([
      {
        task: 'Buy milk',
        deadline: { at: '2025-08-08T17:00:00', hasTime: true },
        estimateMinutes: 45,
        category: 'home',
        status: 'not started',
        notes: 'colour: white',
      },
      { task: '=SUM(A1)', category: null, status: 'done', estimateMinutes: 90, notes: '' },
    ]);
  });

  test('one column is enough', () => {
    expect(todosOf('Title', 'Buy milk, bread', '', '"Say ""hi"""').map(({ task }) => task)).toEqual([
      'Buy milk, bread',
      'Say "hi"',
    ]);
  });

  test('a title that is too long is cut, and stands whole in the notes', () => {
    const title = `${'x'.repeat(498)}🎉${'y'.repeat(100)}`;
    const { rows, problems } = read('title', title);
    expect(problems).toHaveLength(1);
    expect(rows[0]?.todo.task).toMatch(/^x{498}.?…$/u);
    expect(rows[0]?.todo.notes).toBe(title);
  });
});

describe('what is no file of ToDos', () => {
  test.each([
    ['nothing', '', /no ToDos in this file/],
    ['a letter', 'Dear Ada,\n\nhello', /column named Title/],
    ['JSON of something else', '{"format":"maistro-assistants","version":1}', /does not hold ToDos/],
    ['JSON of a later version', '{"format":"maistro-todos","version":2,"todos":[]}', /another version/],
    ['JSON that is cut off', '{"format":"maistro-todos",\n"version":1,\n"todos":[', /^Line 3: /],
    ['JSON that is nested without an end', '['.repeat(100_000), /valid JSON|does not hold/],
  ])('%s', (_name, text, message) => {
    expect(() => readFile(text, clock)).toThrow(message);
    expect(() => readFile(text, clock)).toThrow(AppError);
  });

  test('rows that are wrong are told by their lines, the others are read', () => {
    const file = {
      format: 'maistro-todos',
      version: 1,
      todos: [{ task: 'Right' }, { task: '' }, { task: 'Late', deadline: { at: 'soon', hasTime: true } }, 7],
    };
    const spread = readFile(JSON.stringify(file, null, 2), clock);
    expect(spread.rows).toMatchObject([{ line: 5, todo: { task: 'Right' } }]);
    expect(spread.problems).toEqual([
      { line: 8, message: 'task: A ToDo needs a title.' },
      { line: 11, message: 'deadline.at: A deadline has the form YYYY-MM-DDTHH:mm:ss.' },
      { line: 18, message: expect.any(String) },
    ]);
  });

  test('a table of our own with cells that are wrong', () => {
    const { rows, problems } = read(
      'List,Title,Ideas,Repeat from,Deadline,Estimate,Status,Repeat,Done at',
      'work,Fine,,,2025-08-04 17:00,5,Done,,',
      'work,Soon,,,soon,,,,',
      'work,Long,,,,much,,,',
      'work,Lost,,,,,lost,,',
      'work,Rule,,2025-08-04,,,,FREQ=HOURLY,',
      'work,When,,,,,done,,yesterday',
    );
    expect(rows).toMatchObject([{ line: 2, todo: { task: 'Fine', status: 'done' } }]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
  });

  test('more than can be taken at once', () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, n) => `Task ${n}`);
    expect(() => read('Title', ...rows)).toThrow(/more than 10,000 ToDos/);
    expect(read('Title', ...rows.slice(1)).rows).toHaveLength(MOST_ROWS);
    expect(() => readFile('x'.repeat(FILE_LIMIT + 1), clock)).toThrow(/more than 5 MB/);
  });
});
