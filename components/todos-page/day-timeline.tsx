'use client';
// The plan of a day along its hours, with a line for now.

import { Pin } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { type Clock, instantOf, localNow } from '@/lib/time/clock';
import { dayFromIso, isoDay } from '@/lib/time/day';
import { isOverdue } from '@/lib/time/deadline';
import { formatMinutes } from '@/lib/time/format';
import type { DayPlan, PlannedTodo, WorkingHours } from '@/lib/todos/day-plan';
import { deadlineOf } from '@/lib/todos/group';
import { cn } from '../ui/cn';
import { scaleOf } from './day-scale';
import type { List } from './lists';
import { TodoCard } from './todo-card';
import type { Cards } from './use-cards';

type DayTimelineProps = {
  plan: DayPlan;
  hours: WorkingHours;
  clock: Clock;
  lists: readonly List[];
  cards: Cards;
};

const HOUR = 3_600_000;
/** Room for a title, and for a finger, in pixels. */
const LEAST = 48;

export function DayTimeline({ plan, hours, clock, lists, cards }: DayTimelineProps) {
  const { date, planned } = plan;
  const { now, timeZone } = clock;
  const line = useRef<HTMLDivElement>(null);
  const { from, to, lunch } = useMemo(
    () => spanOf(plan, hours, { now: Math.floor(now / HOUR) * HOUR, timeZone }),
    [plan, hours, now, timeZone],
  );
  const scale = useMemo(() => scaleOf({ start: from, end: to }, planned, LEAST), [from, to, planned]);
  const ticks = useMemo(() => {
    const all: { at: number; hour: string }[] = [];
    for (let at = from; at <= to; at += HOUR) {
      all.push({ at, hour: localNow({ now: at, timeZone }).slice(11, 16) });
    }
    return all;
  }, [from, to, timeZone]);
  const isNow = now > from && now < to;

  // What has an hour earlier in the day may stand above: the view begins near now.
  useEffect(() => {
    // Browsers may answer with a promise, which is nothing to clean up by.
    line.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div className="relative mt-2 mb-4" style={{ height: scale.height }}>
      {ticks.map(({ at, hour }) => (
        <div
          key={at}
          aria-hidden
          className="absolute inset-x-0 flex h-0 items-center"
          style={{ top: scale.at(at) }}
        >
          <span className="w-12 shrink-0 pr-2 text-right text-text-muted text-xs tabular-nums">{hour}</span>
          <span className="h-px flex-1 bg-border" />
        </div>
      ))}
      {lunch && (
        <div
          className="absolute right-0 left-12 flex items-center justify-center rounded-lg bg-muted/60 text-text-muted text-xs"
          style={{ top: scale.at(lunch.start), height: scale.at(lunch.end) - scale.at(lunch.start) }}
        >
          Lunch break
        </div>
      )}
      <ol aria-label="Plan" className="absolute inset-y-0 right-0 left-12">
        {planned.map((each) => {
          const top = scale.at(each.start);
          return (
            <TodoCard
              key={each.todo.id}
              todo={each.todo}
              lists={lists}
              cards={cards}
              today={date}
              week={date}
              shape="wide"
              className={cn(
                'absolute! inset-x-0 overflow-hidden bg-assistant-soft!',
                each.isGuess && 'border-dashed [border-left-style:solid]',
              )}
              style={{ top: top + 1, height: scale.at(each.end) - top - 2 }}
            >
              <PlannedMeta planned={each} clock={clock} />
            </TodoCard>
          );
        })}
      </ol>
      {isNow && (
        <div
          ref={line}
          aria-hidden
          data-now
          className="pointer-events-none absolute right-0 left-10 z-1 flex h-0 scroll-my-24 items-center"
          style={{ top: scale.at(now) }}
        >
          <span className="size-2 rounded-full bg-danger" />
          <span className="h-0.5 flex-1 bg-danger" />
        </div>
      )}
    </div>
  );
}

function PlannedMeta({ planned, clock }: { planned: PlannedTodo; clock: Clock }) {
  const { todo, from, to, minutes, isGuess, isFixed } = planned;
  const deadline = deadlineOf(todo);
  const isLate = deadline !== null && isOverdue(deadline, clock);
  return (
    <>
      <span className="text-text">
        {from}–{to}
      </span>
      <EstimateWords minutes={minutes} isGuess={isGuess} />
      {isFixed && <Pin aria-label="At its own hour" className="size-3" />}
      {isLate && <span className="text-danger">Overdue</span>}
    </>
  );
}

/** Of what nobody estimated it is said so. */
export function EstimateWords({ minutes, isGuess }: { minutes: number; isGuess: boolean }) {
  if (!isGuess) return <span>{formatMinutes(minutes)}</span>;
  return (
    <span title={`Nobody estimated it: ${formatMinutes(minutes)} are assumed.`}>
      guessed {formatMinutes(minutes)}
    </span>
  );
}

/** Full hours around what is planned, the working hours that are left, and now. */
function spanOf({ date, planned }: DayPlan, { start, end, lunch }: WorkingHours, { now, timeZone }: Clock) {
  const at = (time: string) =>
    time === '24:00'
      ? instantOf(`${isoDay(dayFromIso(date) + 1)}T00:00:00`, timeZone)
      : instantOf(`${date}T${time}:00`, timeZone);
  const midnight = at('24:00');
  const opens = Math.max(at(start), Math.min(now, at(end)));
  const from = Math.min(opens, ...planned.map((each) => each.start));
  const last = Math.max(at(end), ...planned.map((each) => each.end));
  // Hours begin on the hour of the zone's own wall.
  const wall = localNow({ now: from, timeZone });
  const first = from - (Number(wall.slice(14, 16)) * 60 + Number(wall.slice(17, 19))) * 1000;
  const to = Math.min(midnight, first + Math.ceil((last - first) / HOUR) * HOUR);
  const pause = lunch && { start: Math.max(at(lunch.start), first), end: Math.min(at(lunch.end), to) };
  return { from: first, to, lunch: pause && pause.start < pause.end ? pause : null };
}
