import {
  type KyselyPlugin,
  OperationNodeTransformer,
  OrderByItemNode,
  OrderByNode,
  type QueryId,
  SelectQueryNode,
  type SetOperationNode,
  sql,
} from 'kysely';

const number = sql`row_number() over ()`.toOperationNode();
const lastFirst = OrderByItemNode.create(number, sql`desc`.toOperationNode());

/** A query inside another has been turned on its own already: its nodes are copies by then. */
const isTurn = ({ orderBy }: OrderByItemNode) => JSON.stringify(orderBy) === JSON.stringify(number);

const itemsOf = ({ orderBy }: SelectQueryNode) => (orderBy?.items ?? []).filter((item) => !isTurn(item));

const ordered = (node: SelectQueryNode, items: readonly OrderByItemNode[]): SelectQueryNode => {
  const { orderBy: _, ...rest } = node;
  return items.length === 0 ? rest : { ...rest, orderBy: OrderByNode.create(items) };
};

/** Locked rows and those of `distinct` take no order of this kind. */
const cannotBeTurned = ({ from, frontModifiers = [], endModifiers = [], distinctOn }: SelectQueryNode) =>
  from === undefined || distinctOn !== undefined || frontModifiers.length + endModifiers.length > 0;

class Turner extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode, id?: QueryId): SelectQueryNode {
    const inner = super.transformSelectQuery(node, id);
    if (inner.setOperations !== undefined) return withoutTurns(inner, inner.setOperations);
    return cannotBeTurned(inner) ? inner : ordered(inner, [...itemsOf(inner), lastFirst]);
  }
}

/** Neither a union nor any part of one takes it. */
const withoutTurns = (node: SelectQueryNode, parts: readonly SetOperationNode[]): SelectQueryNode => ({
  ...ordered(node, itemsOf(node)),
  setOperations: parts.map((part) =>
    SelectQueryNode.is(part.expression)
      ? { ...part, expression: ordered(part.expression, itemsOf(part.expression)) }
      : part,
  ),
});

/**
 * Has every query give its rows in reverse, as far as its own `orderBy` leaves them free, in combined statements too.
 * A database may give them in any order, yet gives them as they were written until the day that it does not. Tests on
 * the embedded database see the one order, tests on the server the other: who leans on either fails.
 */
export const lastRowsFirst = (): KyselyPlugin => {
  const turner = new Turner();
  return {
    transformQuery: ({ node, queryId }) => turner.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
};
