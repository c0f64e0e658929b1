"use client";
import { useEffect } from "react";
import { PROVIDER_LOOKS } from "@/components/auth/providers";
import { sayAuthError } from "@/components/client/session";
import { Alert } from "@/components/ui/alert";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { ActivityList } from "./activity-list";
import { BrandSection } from "./brand/brand-section";
import { ConnectionsSection } from "./connections-section";
import { DataSection } from "./data-section";
import { OwnKeysSection } from "./own-keys-section";
import { ProfileSection } from "./profile-section";
import { Section } from "./section";
import { SettingsNav } from "./settings-nav";
import { SignInRows } from "./sign-in-rows";
import { TwoFactorRows } from "./two-factor-rows";
import { useSecurity } from "./use-security";
import { Waiting } from "./waiting";

const says = t.settings;

type SettingsPageProps = {
  account: Account;
  /** The provider that was just connected. */
  linked: string | null;
  /** The service that was just connected for projects. */
  connected: string | null;
  /** Whether there is anything that can be connected. */
  hasConnections: boolean;
  /** The code of what went wrong while connecting one. */
  errorCode: string | null;
};

/** Everything about the account. */
export function SettingsPage({ account: { user }, linked, connected, hasConnections, errorCode }: SettingsPageProps) {
  const loaded = useSecurity();
  const { security, reload } = loaded;
  const linkedName = PROVIDER_LOOKS.find(({ id }) => id === linked)?.name;
  useEffect(() => {
    if (window.location.search) window.history.replaceState(null, "", window.location.pathname + window.location.hash);
  }, []);
  const waiting = <Waiting error={loaded.error} errorTitle={says.errorTitle} loading={says.loading} onRetry={reload} />;
  return (
    <main id="content" className="min-h-0 flex-1 overflow-x-clip overflow-y-auto scroll-smooth">
      <div className="mx-auto grid max-w-[1040px] grid-cols-[minmax(0,1fr)] gap-x-12 px-4 pt-8 pb-24 sm:px-6 lg:grid-cols-[180px_minmax(0,1fr)]">
        <h1 className="mb-6 text-2xl font-semibold tracking-tight lg:col-span-2">{says.title}</h1>
        <SettingsNav hasConnections={hasConnections} />
        <div className="flex min-w-0 flex-col gap-10">
          {errorCode ? <Alert>{sayAuthError(errorCode)}</Alert> : null}
          {linkedName && !errorCode ? <Alert tone="calm">{says.signIn.linked(linkedName)}</Alert> : null}
          {connected === "github" && !errorCode ? <Alert tone="calm">{t.github.connections.nowConnected}</Alert> : null}
          <ProfileSection user={user} loaded={loaded} />
          <BrandSection />
          <Section id="sign-in" title={says.signIn.title}>
            {security ? <SignInRows security={security} onChange={reload} /> : waiting}
          </Section>
          <Section id="two-factor" title={says.twoFactor.title}>
            {security ? <TwoFactorRows security={security} onChange={reload} /> : waiting}
          </Section>
          {hasConnections ? <ConnectionsSection /> : null}
          <OwnKeysSection />
          <Section id="activity" title={says.activity.title}>
            {security ? <ActivityList events={security.events} /> : waiting}
          </Section>
          <DataSection deleteAfter={user.deleteAfter} hasPassword={security?.hasPassword} />
        </div>
      </div>
    </main>
  );
}
