import { useState } from 'react';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';
import { dropTemplate, type KeptTemplate, keepTemplate, readTemplate } from './template-storage.ts';

const words = {
  choose: { zh: 'PPTX模板（自己的.pptx或.potx）', en: 'Template of the PPTX (your own .pptx or .potx)' },
  drop: { zh: '不用模板', en: 'Do without it' },
  about: {
    zh: '母版、版式、字体和颜色照模板，模板里的示例页不带；只存在这台电脑上。',
    en: 'Masters, layouts, fonts and colours are the template’s, its sample slides stay behind; kept on this computer alone.',
  },
};

interface Props {
  readonly locale: Locale;
  readonly template: KeptTemplate | null;
  readonly onTemplate: (template: KeptTemplate | null) => void;
}

/** A person's own template: chosen, named, taken away. */
export function TemplateField({ locale, template, onTemplate }: Props) {
  const [fault, setFault] = useState('');
  const read = async (file: File) => {
    setFault('');
    try {
      const { openTemplate } = await import('../../share/office/template.ts');
      openTemplate(new Uint8Array(await file.arrayBuffer()), locale);
      await keepTemplate(file);
      onTemplate(await readTemplate());
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  return (
    <div className="template-field">
      <FileField label={words.choose[locale]} accept=".pptx,.potx" onFiles={([file]) => void read(file)} />
      {template ? (
        <>
          <span className="chosen">{template.name}</span>
          <button
            type="button"
            onClick={() => {
              void dropTemplate();
              onTemplate(null);
            }}
          >
            {words.drop[locale]}
          </button>
        </>
      ) : null}
      <span className="told">{words.about[locale]}</span>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
