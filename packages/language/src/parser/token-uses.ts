import type { IToken } from 'chevrotain';
import type { Slot } from './frame.ts';

/**
 * What the fast parser used each token for, noted as it goes. A token that was read in a choice that failed is noted again in the choice that
 * holds, so the last word stands.
 */
export class TokenUses {
  tokens: readonly IToken[] = [];
  comments: readonly IToken[] = [];
  private terminals = new Uint8Array(0);
  private heads = new Uint8Array(0);
  private slots: (Slot | undefined)[] = [];

  begin(tokens: readonly IToken[], comments: readonly IToken[]): void {
    this.tokens = tokens;
    this.comments = comments;
    this.terminals = new Uint8Array(tokens.length);
    this.heads = new Uint8Array(tokens.length);
    this.slots = new Array(tokens.length).fill(undefined);
  }

  /** A token was read, as a terminal (name, number, text …) or as a keyword or sign. */
  read(position: number, asTerminal: boolean): void {
    this.terminals[position] = asTerminal ? 1 : 0;
    this.heads[position] = 0;
    this.slots[position] = undefined;
  }

  /** The tokens from one position up to another became one value of a property. */
  assigned(slot: Slot, from: number, until: number): void {
    this.slots.fill(slot, from, until);
    this.heads.fill(0, from, until);
    this.heads[from] = 1;
  }

  isTerminal(position: number): boolean {
    return this.terminals[position] === 1;
  }

  /** Does a value begin with the token? */
  isHead(position: number): boolean {
    return this.heads[position] === 1;
  }

  slot(position: number): Slot | undefined {
    return this.slots[position];
  }
}
