import { useTranslation } from 'react-i18next'
import { chooseLanguage, languages } from '../language/language.ts'
import styles from './shell.module.css'
import { chooseTheme, useTheme } from './theme.ts'

/** How the page looks and speaks, and which keys it knows. */
export function Choices({ showKeys }: { readonly showKeys: () => void }) {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <div className={styles.choices}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          title={name}
          className={styles.choice}
          onClick={() => void chooseLanguage(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
      <button type="button" className={styles.choice} onClick={() => chooseTheme(other)}>
        {t(`shell.${other}`)}
      </button>
      <button
        type="button"
        className={styles.choice}
        aria-label={t('keys.title')}
        title={t('keys.title')}
        aria-haspopup="dialog"
        onClick={showKeys}
      >
        ?
      </button>
    </div>
  )
}
