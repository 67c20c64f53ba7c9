import { recordingApart, touchAll } from './recording.ts';

/** Results that are worked out once. Whoever gets one that is known rests on the same things as who had it worked out. */
export class Memo<K, V> {
  private readonly known = new Map<K, { value: V; keys: readonly string[] }>();

  get(key: K, compute: () => V): V {
    const known = this.known.get(key);
    if (known) {
      touchAll(known.keys);
      return known.value;
    }
    const made = recordingApart(compute);
    this.known.set(key, made);
    return made.value;
  }
}
