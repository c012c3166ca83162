import { Fragment } from 'react';
import type { Dependence, NodeKind } from '../rules/dependence.ts';
import { type Box, boxWidth, diagramOf, kinds, lineHeight, padding } from '../rules/diagram.ts';

const heads: { readonly [K in NodeKind]: string } = {
  function: 'Functions',
  system: 'Systems',
  supplier: 'Suppliers',
};
const colours: { readonly [K in NodeKind]: string } = {
  function: '#d2e3f5',
  system: '#ffffff',
  supplier: '#f0f4f5',
};
const ink = '#212b32';

/** Where a supplier serves no named system, its line goes on between the systems. */
const Way = ({ x, y, height }: Box) => (
  <path d={`M${x} ${y + height / 2} H${x + boxWidth - 2}`} stroke="#4c6272" strokeWidth={1.5} />
);

const BoxFigure = ({ box }: { box: Box }) => (
  <g>
    <rect
      x={box.x}
      y={box.y}
      width={boxWidth - 2}
      height={box.height}
      rx={4}
      fill={colours[box.node.kind]}
      stroke={ink}
    />
    <text x={box.x + padding} y={box.y + padding} fontSize={14} fill={ink}>
      {box.lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
        <tspan key={at} x={box.x + padding} dy={at === 0 ? lineHeight - 5 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  </g>
);

/** Functions, systems and suppliers from left to right, with lines between; the table beside it says the same. */
export const DiagramFigure = ({ dependence }: { readonly dependence: Dependence }) => {
  const { width, height, boxes, curves } = diagramOf(dependence);
  return (
    <div className="nhsuk-scroll" data-module="nhsuk-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: the same markup as of a table that scrolls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
      <div className="nhsuk-scroll__content" role="region" aria-labelledby="diagram-title" tabIndex={0}>
        <svg
          role="img"
          aria-labelledby="diagram-title"
          aria-describedby="dependence-caption"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          fontFamily="Arial, sans-serif"
        >
          <title id="diagram-title">Diagram of functions, their systems and suppliers</title>
          <rect width={width} height={height} fill="#ffffff" />
          {kinds.map((kind, at) => (
            <Fragment key={kind}>
              <text x={at * (boxWidth + 90) + 1} y={22} fontSize={16} fontWeight="bold" fill={ink}>
                {heads[kind]}
              </text>
            </Fragment>
          ))}
          {curves.map(({ key, path }) => (
            <path key={key} d={path} fill="none" stroke="#4c6272" strokeWidth={1.5} />
          ))}
          {boxes.map((box) =>
            box.node.label === '' ? (
              <Way key={box.node.id} {...box} />
            ) : (
              <BoxFigure key={box.node.id} box={box} />
            ),
          )}
        </svg>
      </div>
    </div>
  );
};
