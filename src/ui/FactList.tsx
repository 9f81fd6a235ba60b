interface FactListProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** No wider than its words need. */
  readonly short?: boolean;
}

/** What is known of a thing, a line each: its name, its value. */
export function FactList({ facts, short = false }: FactListProps) {
  return (
    <dl className={short ? 'facts short' : 'facts'}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
