export { checkLogin } from './check-login.ts';
export { createFirstAdministrator } from './create-first-administrator.ts';
export type { FirstAdministrator } from './create-first-administrator.ts';
export {
  createFirstAdministratorLink,
  firstAdministratorLinkHours,
} from './create-first-administrator-link.ts';
export { createLoginSession, loginDays } from './create-login-session.ts';
export type { NewLogin } from './create-login-session.ts';
export { endLogin, endLoginsOf } from './end-login.ts';
export { findLogin } from './find-login.ts';
export type { Login } from './find-login.ts';
export { hashPassword } from './hash-password.ts';
export { isOfDeactivated } from './is-of-deactivated.ts';
export { pruneLogins } from './prune-logins.ts';
export { verifyPassword } from './verify-password.ts';
