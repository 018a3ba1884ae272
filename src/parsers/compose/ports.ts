import { placeOf } from '../../core/source.js';
import { mapValue, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { Port } from './types.js';
import { dig, hole, holedText, pieceOf } from './values.js';

const portPattern = /^\d+(?:-\d+)?$/;

/** The published ports of a service. A range (`8000-8010`) stays one port with the range as its text. */
export function portsOf(node: DataNode): Value<readonly Port[]> {
  return mapValue(node.node(), ({ isList, items }) => (isList ? items.map(portOf) : undefined));
}

function portOf(item: DataNode): Port {
  if (item.isMap) return longPort(item);
  const text = holedText(item);
  return text === undefined ? unreadPort(item) : shortPort(item, text);
}

function longPort(item: DataNode): Port {
  const protocol = dig(item, 'protocol').text ?? 'tcp';
  const published = dig(item, 'published').string();
  const hostIp = dig(item, 'host_ip').string();
  return {
    ...placeOf(item),
    target: portText(dig(item, 'target').string()),
    published: emptyIsUnset(published, item),
    hostIp: emptyIsUnset(hostIp, item),
    protocol,
  };
}

/** `[[ip:]published:]target[/protocol]`. An ip may hold colons, with or without brackets. */
function shortPort(item: DataNode, text: string): Port {
  const slash = text.lastIndexOf('/');
  const protocol = slash < 0 ? 'tcp' : text.slice(slash + 1).toLowerCase();
  const parts = (slash < 0 ? text : text.slice(0, slash)).split(':');
  const target = parts.pop() ?? '';
  const published = parts.pop();
  const ip = parts.join(':').replace(/^\[(.*)\]$/, '$1');
  // An unknown beginning may hold the ip and the published port, too.
  const isVague = parts.length === 0 && (published ?? target).includes(hole);
  return {
    ...placeOf(item),
    target: portText(pieceOf(target, item)),
    published: isVague && published === undefined ? unknown(placeOf(item), item.why) : piece(published, item),
    hostIp: isVague ? unknown(placeOf(item), item.why) : piece(ip, item),
    protocol: protocol.includes(hole) ? 'tcp' : protocol,
  };
}

function unreadPort(item: DataNode): Port {
  const value = unknown(placeOf(item), item.why);
  return { ...placeOf(item), target: value, published: value, hostIp: value, protocol: 'tcp' };
}

function piece(text: string | undefined, item: DataNode): Value<string> {
  return text ? pieceOf(text, item) : unset(placeOf(item));
}

function emptyIsUnset(value: Value<string>, item: DataNode): Value<string> {
  return value.isSet && value.value === '' ? unset(placeOf(item)) : value;
}

function portText(value: Value<string>): Value<string> {
  return mapValue(value, (text) => (portPattern.test(text) ? text : undefined));
}

/** What makes two ports one when files merge: ip, published port, target and protocol; undefined when one is not known. */
export function portKey(item: DataNode): string | undefined {
  const { hostIp, published, target, protocol } = portOf(item);
  const values = [hostIp, published, target];
  return values.some((value) => value.isUnknown) ? undefined : [...values.map((value) => value.value ?? ''), protocol].join(' ');
}
