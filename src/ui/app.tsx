import { type ReactNode, useEffect, useState } from 'react';
import { errorMessage } from '../text/error-message.ts';
import type { Locale, Text } from '../text/locale.ts';
import { Boundary } from './Boundary.tsx';
import { type Island, island } from './island.tsx';
import { Slot } from './Slot.tsx';

interface AppProps {
  readonly locale: Locale;
  /** What stands in the application's place until it has come, or without scripts. */
  readonly shown?: ReactNode;
}

// Every room stores what is typed as it is typed.
const broken: Text = {
  zh: '页面出了错；写下的内容已存在这个浏览器里，刷新后仍在。原因：',
  en: 'The page failed; what you wrote is stored in this browser and there again after a reload. It said: ',
};

/**
 * An application with a page of its own.
 * @param open fetches what it needs and gives it; what that throws is told in its place
 */
export function app<P extends AppProps>(name: string, open: (props: P) => Promise<ReactNode>): Island<P> {
  return island(name, (props: P) => {
    const [opened, setOpened] = useState<ReactNode>();
    // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page wrote
    useEffect(() => {
      open(props).then(setOpened, (error: unknown) =>
        setOpened(<Fault error={error} locale={props.locale} />),
      );
    }, []);
    return (
      <Slot className="app">
        {opened === undefined ? (
          props.shown
        ) : (
          <Boundary locale={props.locale} of={name} words={broken[props.locale]}>
            {opened}
          </Boundary>
        )}
      </Slot>
    );
  });
}

function Fault({ error, locale }: { error: unknown; locale: Locale }) {
  const why = errorMessage(error, locale);
  return (
    <p className="fault" role="alert">
      {locale === 'zh'
        ? `台账没有取到：${why}。请刷新再试。`
        : `The ledger could not be fetched: ${why}. Reload to try again.`}
    </p>
  );
}
