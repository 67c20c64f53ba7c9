import { describe, expect, test } from 'vitest';
import {
  act,
  and,
  applies,
  call,
  condition,
  decided,
  decision,
  define,
  duty,
  entity,
  exclusion,
  exemption,
  f,
  load,
  named,
  not,
  or,
  T,
} from './bundles.ts';

const flags = (...names: string[]) => act('Act', Object.fromEntries(names.map((name) => [name, T.boolean])));

describe('exclusions stack to any depth', () => {
  const rules = load({
    acts: [flags('d', 'e', 'x', 'y', 'z')],
    duties: [duty('D', { when: f('d') })],
    exemptions: [exemption('E', ['D'], { when: f('e'), unless: ['X'] })],
    predicates: [
      exclusion('X', { when: f('x'), unless: ['Y'] }),
      exclusion('Y', { when: f('y'), unless: ['Z'] }),
      exclusion('Z', { when: f('z') }),
    ],
  });
  test.each([
    [{ d: false }, 'not-required'],
    [{ d: true, e: false }, 'required'],
    [{ d: true, e: true, x: false }, 'exempt'],
    [{ d: true, e: true, x: true, y: false }, 'required'],
    [{ d: true, e: true, x: true, y: true, z: false }, 'exempt'],
    [{ d: true, e: true, x: true, y: true, z: true }, 'required'],
  ])('%j: %s', (facts, status) => {
    const found = decision(rules, facts);
    expect(found.status).toBe(status);
    expect(found.exemption).toBe(status === 'exempt' ? 't.E' : null);
  });

  test('a duty can have exclusions too', () => {
    const own = load({
      acts: [flags('x')],
      duties: [duty('D', { unless: ['X'] })],
      predicates: [exclusion('X', { when: f('x') })],
    });
    expect(decision(own, { x: true }).status).toBe('not-required');
    expect(decision(own, { x: false }).status).toBe('required');
  });

  test('conditions must all apply', () => {
    const own = load({
      acts: [flags('x', 'y')],
      duties: [duty('D')],
      exemptions: [exemption('E', ['D'], { conditions: ['C1', 'C2'] })],
      predicates: [condition('C1', { when: f('x') }), condition('C2', { when: not(f('y')) })],
    });
    expect(decision(own, { x: true, y: false })).toMatchObject({ status: 'exempt', conditions: ['t.C1', 't.C2'] });
    expect(decision(own, { x: true, y: true }).status).toBe('required');
    expect(decision(own, { x: false }).status).toBe('required');
  });
});

describe('which exemption is used', () => {
  const three = (over: Record<string, string[]>) =>
    load({
      acts: [flags('a', 'b', 'c')],
      duties: [duty('D')],
      exemptions: [
        exemption('A', ['D'], { when: f('a') }, over.A),
        exemption('B', ['D'], { when: f('b') }, over.B),
        exemption('C', ['D'], { when: f('c') }, over.C),
      ],
    });
  const all = { a: true, b: true, c: true };

  test('by name, unless one is over another', () => {
    expect(decision(three({}), all).exemption).toBe('t.A');
    expect(decision(three({ C: ['A'] }), all).exemption).toBe('t.B');
    expect(decision(three({ C: ['B'], B: ['A'] }), all).exemption).toBe('t.C');
  });

  test('over is transitive, also through an exemption of another duty', () => {
    const rules = load({
      duties: [duty('D'), duty('F')],
      exemptions: [exemption('Z', ['D'], {}, ['M']), exemption('M', ['F'], {}, ['A']), exemption('A', ['D'])],
    });
    expect(decision(rules, {}).exemption).toBe('t.Z');
  });

  test('a circle of priorities is settled by name', () => {
    expect(decision(three({ C: ['A'], A: ['B'], B: ['C'] }), all).exemption).toBe('t.A');
  });

  test('which one must be certain', () => {
    expect(decision(three({}), { b: true, c: true })).toMatchObject({
      status: 'undetermined',
      missing: ['a'],
      exemption: null,
    });
    expect(decision(three({}), { a: true })).toMatchObject({ status: 'exempt', exemption: 't.A' });
    expect(decision(three({}), { a: false, b: true })).toMatchObject({ status: 'exempt', exemption: 't.B' });
  });
});

describe('applies', () => {
  const rules = load({
    acts: [flags('d', 'e', 'g', 'x'), act('Sub', {}, 'Act')],
    duties: [
      duty('D', { when: f('d') }),
      duty('OnD', { when: applies('D') }),
      duty('OnE', { when: applies('E') }),
      duty('OnG', { when: applies('G') }),
      duty('OnX', { when: applies('X') }),
      duty('Other', {}, { acts: ['Sub'] }),
      duty('OnOther', { when: applies('Other') }),
      duty('Nothing', { when: applies('Nobody') }),
    ],
    exemptions: [exemption('E', ['D'], { when: f('e') }), exemption('G', ['D', 'Other'], { when: f('g') })],
    predicates: [exclusion('X', { when: f('x') })],
  });
  const statuses = (facts: object) =>
    Object.fromEntries(decided(rules, facts).decisions.map((one) => [one.duty.slice(2), one.status]));

  test('a duty applies even if exempt; an exemption only if it is the one used', () => {
    expect(statuses({ d: true, e: true, g: true, x: true })).toEqual({
      D: 'exempt',
      OnD: 'required',
      OnE: 'required',
      OnG: 'not-required',
      OnX: 'required',
      OnOther: 'not-required',
      Nothing: 'undetermined',
    });
    expect(statuses({ d: true, e: false, g: true, x: false })).toMatchObject({
      OnE: 'not-required',
      OnG: 'required',
      OnX: 'not-required',
    });
    expect(statuses({ d: false, e: true })).toMatchObject({ OnD: 'not-required', OnE: 'not-required' });
    expect(statuses({ d: true, g: true })).toMatchObject({ OnE: 'undetermined', OnG: 'undetermined' });
  });

  test('of an entity, through a definition', () => {
    const company = load({
      entities: [entity('Company', { bad: T.boolean, size: T.integer })],
      acts: [act('Act', { target: named('entity', 'Company') })],
      predicates: [exclusion('Bad', { when: f('bad') }, 'Company')],
      definitions: [define('good', T.boolean, not(applies('Bad')), 'Company')],
      duties: [duty('D', { when: call('good', f('target')) })],
    });
    expect(decision(company, { target: { bad: false } }).status).toBe('required');
    expect(decision(company, { target: { bad: true } }).status).toBe('not-required');
    expect(decision(company, { target: {} }).missing).toEqual(['target.bad']);
  });
});

describe('acts and their parents', () => {
  const rules = load({
    acts: [act('Act', { a: T.boolean }), act('Sub', { b: T.boolean }, 'Act')],
    duties: [
      duty('D', { when: f('a') }),
      duty('Own', { unless: ['X'] }, { acts: ['Sub'] }),
      duty('General', { unless: ['X'] }),
    ],
    predicates: [exclusion('X', { when: f('b') }, 'Sub')],
  });

  test('a duty on an act covers the acts below it', () => {
    expect(decided(rules, {}).decisions.map((one) => one.duty)).toEqual(['t.D', 't.General']);
    const below = decided(rules, { a: true, b: true }, undefined, { act: 'Sub' });
    expect(below.decisions.map((one) => `${one.duty} ${one.status}`)).toEqual([
      't.D required',
      't.General not-required',
      't.Own not-required',
    ]);
  });

  test('an exclusion on another act is not there', () => {
    expect(decision(rules, {}, 'General').status).toBe('required');
  });
});

describe('judgement', () => {
  const rules = load({
    acts: [act('Act', { risk: { judged: T.boolean }, a: T.boolean })],
    duties: [duty('D', { when: and(f('a'), f('risk')) }), duty('Either', { when: or(f('risk'), not(f('risk'))) })],
  });

  test('an authority is asked if nothing else is missing', () => {
    expect(decision(rules, {})).toMatchObject({ status: 'undetermined', missing: ['a', 'risk'] });
    expect(decision(rules, { a: true })).toMatchObject({ status: 'needs-judgement', missing: ['risk'] });
    expect(decision(rules, { a: true, risk: true }).status).toBe('required');
    expect(decision(rules, {}, 'Either')).toMatchObject({ status: 'required', missing: [] });
  });
});
