import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pages } from './pages.ts'
import styles from './shell.module.css'

const everywhere = ['?', 'Tab', 'Enter', 'Esc', 'Alt ←'] as const
const onSlider = ['← →', 'Page ↑ ↓', 'Home End'] as const
const inEditor = ['Ctrl Space', 'F12', 'F1', 'F8', 'Ctrl F', 'Ctrl Z', 'Esc Tab'] as const

/** Every key there is, by where it works. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { t } = useTranslation()
  const id = useId()
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={id} className={styles.keys}>
      <div className={styles.keysHead}>
        <h2 id={id}>{t('keys.title')}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('explain.close')}
        </button>
      </div>
      <div className={styles.keysBoard}>
        <Group name={t('keys.pages')}>
          {pages.map(({ name, letter }) => (
            <Line key={name} keys={`g ${letter}`} does={t(`pages.${name}`)} />
          ))}
        </Group>
        <div>
          <Group name={t('keys.everywhere')}>
            {everywhere.map((keys) => (
              <Line key={keys} keys={keys} does={t(`keys.${keys}`)} />
            ))}
          </Group>
          <Group name={t('keys.slider')}>
            {onSlider.map((keys) => (
              <Line key={keys} keys={keys} does={t(`keys.${keys}`)} />
            ))}
          </Group>
        </div>
        <Group name={t('keys.editor')}>
          {inEditor.map((keys) => (
            <Line key={keys} keys={keys} does={t(`keys.${keys}`)} />
          ))}
        </Group>
      </div>
    </dialog>
  )
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl className={styles.keyList}>{children}</dl>
    </section>
  )
}

function Line({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <>
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  )
}
