import type { Entry } from './entry.ts';
import { plainWords } from './text.ts';

export type NodeKind = 'function' | 'system' | 'supplier';
/** Without a label it is a place where a line passes between the systems. */
export type Node = { readonly id: string; readonly kind: NodeKind; readonly label: string };
export type Link = { readonly from: string; readonly to: string };

/** What depends on what: functions on systems, systems on suppliers. A system or supplier of several functions stands once. */
export type Dependence = { readonly nodes: readonly Node[]; readonly links: readonly Link[] };

const nameOf = ({ name, service, reference }: Entry) => name || service || reference;

/**
 * The dependences that entries record. A supplier belongs to the systems that the words for what it provides
 * name; where they name none, it belongs to the function itself.
 */
export function dependenceOf(entries: readonly Entry[]): Dependence {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  const node = (kind: NodeKind, label: string, key: string = plainWords(label) || label): string => {
    const id = `${kind} ${key}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind, label });
    return id;
  };
  const link = (from: string, to: string) => links.set(JSON.stringify([from, to]), { from, to });
  for (const entry of entries) {
    const from = node('function', nameOf(entry), entry.reference);
    const systems = entry.systems.map((one) => ({ one, id: node('system', one) }));
    for (const { id } of systems) link(from, id);
    for (const supplier of entry.suppliers) {
      const to = node('supplier', supplier.name || supplier.provides || supplier.code);
      const named = systems.filter(({ one }) => names(supplier.provides, one));
      if (named.length === 0) {
        const way = node('system', '', `past ${entry.reference}`);
        link(from, way);
        link(way, to);
      }
      for (const { id } of named) link(id, to);
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

/** Whether the words for what a supplier provides name a system. */
export const names = (provides: string, system: string): boolean =>
  plainWords(system) !== '' && ` ${plainWords(provides)} `.includes(` ${plainWords(system)} `);
