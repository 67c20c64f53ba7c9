import { writeQualified } from '../../syntax/spelling.ts';
import { type Check, check } from '../check.ts';
import { nearest } from './nearest.ts';
import { quoteAll } from './words.ts';

/** An import of a namespace that no file has. */
export const unknownNamespace: Check = check({
  code: 'unknown-namespace',
  severity: 'error',
  types: ['Import'],
  run(node, context) {
    const name = node.namespace;
    const { names: known } = context.workspace;
    if (!name || known.hasNamespace(name)) return;
    const near = nearest(
      context,
      name,
      known.allNamespaces.filter((each) => each !== '' && each !== context.document.root.namespace?.name),
    );
    const names = quoteAll(near.names);
    const [ja, en] =
      near.names.length > 0
        ? [`近い名前：${names.ja}。`, `Nearest: ${names.en}.`]
        : ['名前空間の宣言を確かめてください。', 'Check the namespace headers of the files.'];
    const suggestion =
      near.only === undefined
        ? undefined
        : context.replacing(node, 'namespace', writeQualified(near.only), {
            ja: `「${near.only}」に直す`,
            en: `Change to '${near.only}'`,
          });
    context.report(
      node,
      { ja: `「${name}」という名前空間はありません。${ja}`, en: `No file has the namespace '${name}'. ${en}` },
      { property: 'namespace', suggestion },
    );
  },
});
