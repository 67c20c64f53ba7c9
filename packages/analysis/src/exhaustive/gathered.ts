import type { Place } from '@fefta/bundle';
import type { Plan } from '@fefta/runtime';
import type { CaseCode, CaseFinding, Days, Text } from './model.ts';
import type { Moment } from './moments.ts';

/** Of what it is asked whether it ever matters. It is found only if nothing clears it at any moment of any act. */
export interface Suspect {
  code: 'never-applies' | 'never-matters' | 'never-decides';
  place: Place;
  message: Text;
  /** Suspicions beside which this one says nothing more, by their keys. */
  unless: readonly string[];
  acts: Set<string>;
  /** `unclear`: only cases of which it is not known whether they can be would clear it. */
  state: 'suspected' | 'unclear' | 'cleared';
}

type Told = Pick<CaseFinding, 'code' | 'severity' | 'place' | 'message' | 'terms' | 'witness'>;

/** What the questions have found so far. */
export class Gathered {
  private readonly suspects = new Map<string, Suspect>();
  /** Versions of rules (`name#version`) that also stand where was not looked. */
  private readonly unseen = new Set<string>();
  private readonly found = new Map<string, CaseFinding>();

  /** The suspect with that key, which is met once more; undefined once it has been cleared. */
  suspect(
    key: string,
    moment: Moment,
    make: () => Pick<Suspect, 'code' | 'place' | 'message' | 'unless'>,
  ): Suspect | undefined {
    let known = this.suspects.get(key);
    if (!known) this.suspects.set(key, (known = { ...make(), acts: new Set(), state: 'suspected' }));
    if (known.state === 'cleared') return undefined;
    known.acts.add(moment.act);
    return known;
  }

  /** Notes that rules were not looked at in some cases: what was not cleared elsewhere is not decided. */
  leaveOut({ duties, exemptions, predicates, truths, values }: Plan): void {
    for (const { name, version } of [...duties, ...exemptions, ...predicates, ...truths])
      this.unseen.add(`${name}#${version}`);
    for (const { rules } of values) for (const each of rules) this.unseen.add(each);
  }

  /** Notes a finding at a moment; one that is known becomes one with more days. */
  add(key: string, moment: Moment, told: Told): void {
    const known = this.found.get(key);
    if (!known) {
      this.found.set(key, { ...told, acts: [moment.act], days: [daysOf(moment)] });
      return;
    }
    if (!known.acts.includes(moment.act)) known.acts.push(moment.act);
    addDays(known.days, daysOf(moment));
    if (!known.witness && told.witness) Object.assign(known, told);
  }

  has(key: string): boolean {
    return this.found.has(key);
  }

  get findings(): CaseFinding[] {
    const idle = [...this.suspects].flatMap(([key, each]) => (this.isTold(key, each) ? [each] : []));
    const told = idle.map(({ code, place, message, acts }): CaseFinding => {
      const severity = SEVERITIES[code];
      return { code, severity, place, message, acts: [...acts].sort(), days: [] };
    });
    return [...this.found.values(), ...told].sort(byPlace);
  }

  get asked(): number {
    return this.suspects.size;
  }

  get notDecided(): number {
    return [...this.suspects].filter(([key, each]) => this.isUnclear(key, each)).length;
  }

  private isUnclear(key: string, { state }: Suspect): boolean {
    if (state !== 'suspected') return state === 'unclear';
    return this.unseen.has(/^.*?#\d+/.exec(key)?.[0] ?? key);
  }

  private isTold(key: string, suspect: Suspect): boolean {
    const { state, unless } = suspect;
    if (this.isUnclear(key, suspect)) return false;
    return state === 'suspected' && !unless.some((key) => this.suspects.get(key)?.state === 'suspected');
  }
}

const SEVERITIES = {
  'never-applies': 'warning',
  'never-matters': 'warning',
  'never-decides': 'warning',
} as const satisfies Partial<Record<CaseCode, string>>;

function daysOf({ from, until, assume }: Moment): Days {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }), assume };
}

/** Adds days to a list of days; what overlaps or meets becomes one. */
function addDays(all: Days[], added: Days): void {
  let whole = added;
  for (const each of [...all]) {
    if (`${each.assume}` !== `${whole.assume}` || !meet(each, whole)) continue;
    all.splice(all.indexOf(each), 1);
    whole = together(each, whole);
  }
  all.push(whole);
  all.sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.assume.length - b.assume.length);
}

const startOf = ({ from }: Days): string => from ?? '';
const endOf = ({ until }: Days): string => until ?? '~';
const meet = (a: Days, b: Days): boolean => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

function together(a: Days, b: Days): Days {
  const from = startOf(a) < startOf(b) ? a.from : b.from;
  const until = endOf(a) > endOf(b) ? a.until : b.until;
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }), assume: a.assume };
}

function byPlace(a: CaseFinding, b: CaseFinding): number {
  const [x, y] = [a.place, b.place];
  return (
    x[0] - y[0] ||
    x[1] - y[1] ||
    x[2] - y[2] ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.message.en < b.message.en ? -1 : 1)
  );
}
