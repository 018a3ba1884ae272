import { placeOf } from '../../core/source.js';
import { mapValue, unknown, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { CommandLine, Healthcheck } from './types.js';
import { booleanOf, dig, durationOf } from './values.js';
import { splitWords } from './words.js';

/** `command` and `entrypoint`: a list of words, or a text that Compose splits into words. No shell runs it. */
export function commandOf(node: DataNode): Value<CommandLine> {
  if (node.isList) return exec(words(node));
  return mapValue(node.string(), (text) => {
    const split = splitWords(text);
    return split && { form: 'exec', words: split };
  });
}

function exec(value: Value<readonly string[]>): Value<CommandLine> {
  return mapValue(value, (list) => ({ form: 'exec', words: list }));
}

/** The words of a list; when one is not known, the others are the known parts. */
function words(list: DataNode): Value<readonly string[]> {
  const value = list.strings();
  if (!value.isUnknown) return value;
  return unknown(
    value.at,
    value.why,
    list.items.map((item) => (item.isScalar ? item.text : undefined)),
  );
}

/** The health check of a service. `disable: true` and the test NONE switch it off. */
export function healthcheckOf(node: DataNode): Value<Healthcheck> {
  return mapValue(node.node(), () => {
    if (!node.isMap) return undefined;
    const test = dig(node, 'test');
    const isNone = (test.isList ? test.items[0] : test)?.text === 'NONE';
    return {
      ...placeOf(node),
      disabled: isNone || booleanOf(dig(node, 'disable')).value === true,
      test: testOf(test),
      interval: durationOf(dig(node, 'interval')),
      timeout: durationOf(dig(node, 'timeout')),
      startPeriod: durationOf(dig(node, 'start_period')),
      retries: dig(node, 'retries').number(),
    };
  });
}

/** A text, and what stands behind CMD-SHELL, is a script for the shell of the image. */
function testOf(node: DataNode): Value<CommandLine> {
  if (!node.isList) return mapValue(node.string(), (text) => ({ form: 'shell', text }));
  return mapValue(words(node), ([kind, ...rest]): CommandLine | undefined => {
    if (kind === 'CMD' || kind === 'NONE') return { form: 'exec', words: rest };
    return kind === 'CMD-SHELL' ? { form: 'shell', text: rest.join(' ') } : undefined;
  });
}
