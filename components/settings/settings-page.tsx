"use client";
import { useEffect } from "react";
import { PROVIDER_LOOKS } from "@/components/auth/providers";
import { sayAuthError } from "@/components/client/session";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ListNote } from "@/components/ui/list-note";
import { Skeleton } from "@/components/ui/skeleton";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { ActivityList } from "./activity-list";
import { DataSection } from "./data-section";
import { ProfileSection } from "./profile-section";
import { Section } from "./section";
import { SettingsNav } from "./settings-nav";
import { SignInRows } from "./sign-in-rows";
import { TwoFactorRows } from "./two-factor-rows";
import { type LoadedSecurity, useSecurity } from "./use-security";

const says = t.settings;

type SettingsPageProps = {
  account: Account;
  /** The provider that was just connected. */
  linked: string | null;
  /** The code of what went wrong while connecting one. */
  errorCode: string | null;
};

/** Everything about the account. */
export function SettingsPage({ account: { user }, linked, errorCode }: SettingsPageProps) {
  const loaded = useSecurity();
  const { security, reload } = loaded;
  const linkedName = PROVIDER_LOOKS.find(({ id }) => id === linked)?.name;
  useEffect(() => {
    if (window.location.search) window.history.replaceState(null, "", window.location.pathname + window.location.hash);
  }, []);
  return (
    <main id="content" className="min-h-0 flex-1 overflow-x-clip overflow-y-auto scroll-smooth">
      <div className="mx-auto grid max-w-[1040px] grid-cols-[minmax(0,1fr)] gap-x-12 px-4 pt-8 pb-24 sm:px-6 lg:grid-cols-[180px_minmax(0,1fr)]">
        <h1 className="mb-6 text-2xl font-semibold tracking-tight lg:col-span-2">{says.title}</h1>
        <SettingsNav />
        <div className="flex min-w-0 flex-col gap-10">
          {errorCode ? <Alert>{sayAuthError(errorCode)}</Alert> : null}
          {linkedName && !errorCode ? <Alert tone="calm">{says.signIn.linked(linkedName)}</Alert> : null}
          <ProfileSection user={user} loaded={loaded} />
          <Section id="sign-in" title={says.signIn.title}>
            {security ? <SignInRows security={security} onChange={reload} /> : <Waiting loaded={loaded} />}
          </Section>
          <Section id="two-factor" title={says.twoFactor.title}>
            {security ? <TwoFactorRows security={security} onChange={reload} /> : <Waiting loaded={loaded} />}
          </Section>
          <Section id="activity" title={says.activity.title}>
            {security ? <ActivityList events={security.events} /> : <Waiting loaded={loaded} />}
          </Section>
          <DataSection deleteAfter={user.deleteAfter} hasPassword={security?.hasPassword} />
        </div>
      </div>
    </main>
  );
}

function Waiting({ loaded: { error, reload } }: { loaded: LoadedSecurity }) {
  if (error) {
    return (
      <ListNote title={says.errorTitle} text={error}>
        <Button onClick={reload}>{t.common.retry}</Button>
      </ListNote>
    );
  }
  return (
    <div className="flex flex-col gap-4 px-5 py-6">
      <span className="sr-only">{says.loading}</span>
      <Skeleton className="w-1/2" />
      <Skeleton className="w-1/3" />
    </div>
  );
}
