"use server";

import { z } from "zod";
import { keepBlockedPerson } from "@/lib/accounts/blocked-person";
import { confirmEmail, requestEmailChange } from "@/lib/accounts/email-mutations";
import { ownForm, visitorForm } from "@/lib/accounts/form-action";
import { linkIdentity, unlinkIdentity } from "@/lib/accounts/identity-mutations";
import { verifyCredentials } from "@/lib/accounts/log-in-mutations";
import { changePassword as change, requestReset, resetPassword } from "@/lib/accounts/password-mutations";
import { forgetPendingIdentity, pendingIdentity } from "@/lib/accounts/pending-identity";
import { updateProfile } from "@/lib/accounts/profile-mutations";
import { register as registerAccount, resendConfirmation } from "@/lib/accounts/registration-mutations";
import {
  changeEmailSchema,
  changePasswordSchema,
  emailOnlySchema,
  logInSchema,
  profileSchema,
  registerSchema,
  registerWithIdentitySchema,
  resetSchema,
  tokenSchema,
} from "@/lib/accounts/schema";
import { currentSession, endSession, startSession } from "@/lib/accounts/session";
import { listSessions } from "@/lib/accounts/session-data";
import { revokeSession, revokeSessions } from "@/lib/accounts/session-mutations";
import { failure, type Result, success } from "@/lib/base/errors";
import { locales } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";

const profileFields = ["name", "occupation", "institution", "country", "interests"] as const;
const nothing = z.object({});

/** The page that follows a step that worked. */
function then(result: Result<unknown>, page: string): Result<string> {
  return result.ok ? success(page) : result;
}

export const register = visitorForm({
  schema: registerSchema,
  page: "/register",
  refill: [...profileFields, "email"],
  handle: async (origin, input) => then(await registerAccount(input, origin), "/register/sent"),
});

export const registerWithIdentity = visitorForm({
  schema: registerWithIdentitySchema,
  page: "/register",
  refill: [...profileFields, "email"],
  async handle(origin, input) {
    const identity = await pendingIdentity();
    if (!identity) return failure("expired");
    const registered = await registerAccount({ ...input, password: null }, origin, identity);
    if (registered.ok) await forgetPendingIdentity();
    return then(registered, "/register/sent");
  },
});

export const confirm = visitorForm({
  schema: tokenSchema,
  page: "/confirm",
  async handle(_origin, input) {
    const confirmed = await confirmEmail(input);
    if (!confirmed.ok) return confirmed;
    return success(confirmed.value === "CONFIRM" ? "/login?done=confirmed" : "/account?done=email");
  },
});

export const resend = visitorForm({
  schema: emailOnlySchema,
  page: "/confirm",
  refill: ["email"],
  handle: async (origin, input) => then(await resendConfirmation(input, origin), "/register/sent"),
});

export const logIn = visitorForm({
  schema: logInSchema,
  page: (form) => `/login?next=${encodeURIComponent(String(form.get("next") ?? ""))}`,
  refill: ["email"],
  async handle({ address }, input) {
    const verified = await verifyCredentials(input, address);
    if (!verified.ok && verified.values?.blocked) {
      await keepBlockedPerson(String(verified.values.blocked));
      return success("/blocked");
    }
    if (!verified.ok) return verified;
    await startSession(verified.value.id);
    if (await pendingIdentity()) return success("/account/link");
    return success(splitLocale(input.next || "/account").path);
  },
});

export const logOut = visitorForm({
  schema: nothing,
  page: "/logout",
  async handle() {
    await endSession();
    return success("/login?done=loggedOut");
  },
});

export const forgot = visitorForm({
  schema: emailOnlySchema,
  page: "/forgot",
  refill: ["email"],
  handle: async (origin, input) => then(await requestReset(input, origin), "/forgot?done=sent"),
});

export const reset = visitorForm({
  schema: resetSchema,
  page: (form) => `/reset?token=${encodeURIComponent(String(form.get("token") ?? ""))}`,
  handle: async (_origin, input) => then(await resetPassword(input), "/login?done=reset"),
});

export const saveProfile = ownForm({
  schema: profileSchema.extend({ locale: z.enum(locales, "required") }),
  page: "/account?form=profile",
  refill: [...profileFields, "locale"],
  handle: async (actor, input) => then(await updateProfile(actor, input), "/account?done=profile"),
});

export const changePassword = ownForm({
  schema: changePasswordSchema,
  page: "/account?form=password",
  async handle(actor, input) {
    const session = await currentSession();
    if (!session) return failure("unauthenticated");
    return then(await change(actor, input, session.id), "/account?done=password");
  },
});

export const changeEmail = ownForm({
  schema: changeEmailSchema,
  page: "/account?form=email",
  refill: ["email"],
  handle: async (actor, input) => then(await requestEmailChange(actor, input), "/account?done=emailSent"),
});

export const logOutEverywhere = ownForm({
  schema: nothing,
  page: "/account",
  async handle(actor) {
    await revokeSessions(actor.id);
    await endSession();
    return success("/login?done=loggedOutEverywhere");
  },
});

export const logOutSession = ownForm({
  schema: z.object({ session: z.uuid() }),
  page: "/account",
  async handle(actor, { session }) {
    const own = await listSessions(actor.id);
    if (own.some(({ id }) => id === session)) await revokeSession(session);
    return success("/account?done=session");
  },
});

export const link = ownForm({
  schema: nothing,
  page: "/account",
  async handle(actor) {
    const identity = await pendingIdentity();
    if (!identity) return failure("expired");
    await forgetPendingIdentity();
    return then(await linkIdentity(actor, identity), "/account?done=linked");
  },
});

export const declineLink = ownForm({
  schema: nothing,
  page: "/account",
  async handle() {
    await forgetPendingIdentity();
    return success("/account");
  },
});

export const unlink = ownForm({
  schema: z.object({ provider: z.enum(["orcid", "oidc"]) }),
  page: "/account",
  handle: async (actor, { provider }) => then(await unlinkIdentity(actor, provider), "/account?done=unlinked"),
});
