/** What an expression asks of a control list: of one item, or of all. */
export interface ListedCall {
  readonly list: string;
  readonly item?: string;
}

/** Under what name the rules know an item of a control list: that of the list, a space, the number. The list itself has its own. */
export function itemName({ list, item }: ListedCall): string {
  return item === undefined ? list : `${list} ${item}`;
}
