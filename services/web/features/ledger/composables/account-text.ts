import { useI18n } from "vue-i18n";

/** The name of an account: `fund:prj_…` is of kind `fund`. An unknown kind is shown as it is. */
export const useAccountText = () => {
  const { t, te } = useI18n();
  return (account: string): string => {
    const [kind = account] = account.split(":");
    return te(`ledger.account.${kind}`) ? t(`ledger.account.${kind}`) : account;
  };
};
