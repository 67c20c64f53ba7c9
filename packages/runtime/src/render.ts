import type { Expression, SetExpression, Type } from '@fefta/bundle';
import type { ListedCall } from './lists/names.ts';
import { simpleName } from './names.ts';
import { actScope, type Scope } from './plan/scope.ts';
import { typeOf, withItem } from './plan/typing.ts';
import { ARITHMETIC, LEVEL, type Level, next, open, type Rendered, SIGN, tight } from './render-levels.ts';
import { renderDuration, renderNumber, renderText } from './render-values.ts';
import type { Rules } from './rules.ts';

/**
 * An expression in the language, in its English spelling: `after >= 1%`. `subject` is the qualified name of the act or entity on
 * which it stands.
 */
export function renderExpression(rules: Rules, subject: string, expr: Expression): string {
  return render(rules, actScope(subject), expr, null).text;
}

/** The same where the expression stands in a plan; facts are named by their path from the act. */
export function renderIn(rules: Rules, scope: Scope, expr: Expression): string {
  return render(rules, scope, expr, null).text;
}

/** `hint` is the type of what a bare number stands beside: it tells a ratio from an amount of money. */
function render(rules: Rules, scope: Scope, expr: SetExpression, hint: Type | null): Rendered {
  const at = (e: SetExpression, level: Level, h: Type | null = hint): string => {
    const inner = render(rules, scope, e, h);
    return inner.level < level ? `(${inner.text})` : inner.text;
  };
  switch (expr.op) {
    case 'boolean':
      return tight(String(expr.value));
    case 'number':
      return tight(renderNumber(rules, expr.value, hint, expr.unit));
    case 'text':
      return tight(renderText(expr.value));
    case 'period':
      return tight(renderDuration(expr.value));
    case 'code':
      return tight(rules.codes.has(expr.of) ? `#${expr.value}` : expr.value);
    case 'date':
      return tight(expr.value);
    case 'none':
      return tight('none');
    case 'act-date':
      return tight('date of act');
    case 'fact':
      return tight([...(scope.slot < 0 ? scope.path : []), ...expr.path].join('.'));
    case 'variable':
      return tight([expr.name, ...expr.path].join('.'));
    case 'definition':
      return tight(called(scope, at, expr));
    case 'listed':
      return inList(scope, at, expr);
    case 'items':
      return tight(listText(expr));
    case 'applies':
      return tight(`${simpleName(expr.rule)} applies`);
    case 'and':
    case 'or':
      if (expr.args.length === 0) return tight(String(expr.op === 'and'));
      return {
        text: expr.args.map((arg) => at(arg, next(LEVEL[expr.op]))).join(` ${expr.op} `),
        level: LEVEL[expr.op],
      };
    case 'not':
      return { text: `not ${at(expr.arg, LEVEL.not)}`, level: LEVEL.not };
    case 'fiscal-year':
      return tight(`fiscal year of ${at(expr.arg, LEVEL.postfix)}`);
    case 'set':
      return tight(`[${expr.items.map((item) => at(item, LEVEL.open)).join(', ')}]`);
    case 'group':
      return tight(simpleName(expr.name));
    case 'sectors':
      return tight(
        `${expr.core ? 'core of ' : ''}${simpleName(expr.name)}${expr.sector === undefined ? '' : `.${expr.sector}`}`,
      );
    case 'if':
      return open(
        `if ${at(expr.condition, LEVEL.open, null)} then ${at(expr.then, LEVEL.open)} else ${at(expr.else, LEVEL.open)}`,
      );
    case 'any':
    case 'all':
    case 'count':
    case 'sum':
      return binder(rules, scope, expr, at);
    default:
      return infix(rules, scope, expr, at);
  }
}

type At = (e: SetExpression, level: Level, hint?: Type | null) => string;
type Binder = Extract<Expression, { variable: string }>;
type Infix = Extract<Expression, { left: Expression }>;

function called(scope: Scope, at: At, call: Extract<Expression, { op: 'definition' }>): string {
  const self = call.self === undefined ? (scope.slot < 0 ? scope.path.join('.') : '') : at(call.self, LEVEL.postfix);
  return self === '' ? simpleName(call.name) : `${self}.${simpleName(call.name)}`;
}

function listText({ list, item }: ListedCall): string {
  // A reference writes a point where the number goes on after a bracket: 2(8).イ.
  return item === undefined ? simpleName(list) : `item ${item.replaceAll(/\)(?=[^.(])/g, ').')} of ${simpleName(list)}`;
}

function inList(scope: Scope, at: At, call: Extract<Expression, { op: 'listed' }>): Rendered {
  const self = call.self === undefined ? (scope.slot < 0 ? scope.path.join('.') : '') : at(call.self, LEVEL.add);
  return self === '' ? tight(listText(call)) : { text: `${self} in ${listText(call)}`, level: LEVEL.compare };
}

function binder(rules: Rules, scope: Scope, expr: Binder, at: At): Rendered {
  const inner = withItem(rules, scope, expr, -2);
  const within = (e: Expression, level: Level): string => {
    const rendered = render(rules, inner, e, null);
    return rendered.level < level ? `(${rendered.text})` : rendered.text;
  };
  const head = `${expr.op} ${expr.variable} in ${at(expr.source, LEVEL.postfix)}`;
  const value = expr.op === 'sum' ? ` of ${within(expr.value, LEVEL.postfix)}` : '';
  const key = expr.op === 'sum' && expr.key !== undefined ? ` once per ${within(expr.key, LEVEL.postfix)}` : '';
  if (expr.where === undefined) return tight(head + value + key);
  return open(`${head}${value}${key} where ${within(expr.where, LEVEL.open)}`);
}

function infix(rules: Rules, scope: Scope, expr: Infix, at: At): Rendered {
  const right = expr.right as Expression;
  if (expr.op in SIGN) {
    const hint = typeOf(rules, scope, expr.left) ?? typeOf(rules, scope, right) ?? null;
    const sign = SIGN[expr.op as keyof typeof SIGN];
    return {
      text: `${at(expr.left, LEVEL.add, hint)} ${sign} ${at(expr.right, LEVEL.add, hint)}`,
      level: LEVEL.compare,
    };
  }
  const op = expr.op as keyof typeof ARITHMETIC;
  const level = op === 'multiply' || op === 'divide' ? LEVEL.multiply : LEVEL.add;
  const hint =
    level === LEVEL.multiply ? null : (typeOf(rules, scope, expr.left) ?? typeOf(rules, scope, right) ?? null);
  return { text: `${at(expr.left, level, hint)} ${ARITHMETIC[op]} ${at(expr.right, next(level), hint)}`, level };
}
