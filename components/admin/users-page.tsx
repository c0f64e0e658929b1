"use client";
import { BadgeCheck, Coins, Ellipsis, Hammer, LogOut, ScrollText } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sayDay } from "@/components/client/format-date";
import { sayCredits } from "@/components/credits/say-credits";
import { Menu } from "@/components/ui/menu";
import { SearchField } from "@/components/ui/search-field";
import { type UserSearch, userSearchSchema } from "@/lib/schemas/admin";
import { t } from "@/messages/en";
import { AdjustDialog } from "./adjust-dialog";
import { AdminTable, type Column } from "./admin-table";
import { EndSessionsDialog } from "./end-sessions-dialog";
import { ListBar } from "./list-bar";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.admin.users;
type User = UserSearch["items"][number];

type Asked = { what: "adjust" | "end-sessions"; user: User };

const userColumns = (onAsk: (asked: Asked) => void): readonly Column<User>[] => [
  { id: "user", label: says.columns.user, kind: "main", show: (user) => <UserCell user={user} /> },
  {
    id: "balance",
    label: says.columns.balance,
    kind: "number",
    show: (user) => <span className="text-gold">{sayCredits(user.balanceCenticredits)}</span>,
  },
  { id: "held", label: says.columns.held, kind: "number", show: (user) => sayCredits(user.heldCenticredits) },
  { id: "joined", label: says.columns.joined, show: (user) => <When at={user.createdAt} /> },
  {
    id: "actions",
    label: says.columns.actions,
    kind: "actions",
    show: (user) => <UserMenu user={user} onAsk={(what) => onAsk({ what, user })} />,
  },
];

/** Accounts: found by address, name or id; their credits can be adjusted. */
export function UsersPage({ firstQuery }: { firstQuery: string }) {
  const list = useAdminList({ path: "/api/admin/users", schema: userSearchSchema, firstQuery });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <ListBar title={says.pageTitle}>
        <SearchField
          label={says.search}
          placeholder={says.placeholder}
          value={list.query}
          onSearch={(query) => list.ask({ query })}
        />
      </ListBar>
      <AdminTable
        title={says.pageTitle}
        list={list}
        columns={userColumns(setAsked)}
        empty={says.empty}
        keyOf={({ id }) => id}
      />
      {asked?.what === "adjust" ? <AdjustDialog user={asked.user} onClose={close} onDone={list.reload} /> : null}
      {asked?.what === "end-sessions" ? <EndSessionsDialog user={asked.user} onClose={close} /> : null}
    </>
  );
}

function UserCell({ user }: { user: User }) {
  return (
    <>
      <p className="font-medium wrap-anywhere">{user.name}</p>
      <p className="flex items-center gap-1.5 text-compact text-soft">
        <span className="min-w-0 wrap-anywhere">{user.email}</span>
        {user.emailVerified ? (
          <BadgeCheck role="img" aria-label={says.verified} className="size-4 shrink-0 text-green" />
        ) : null}
      </p>
      {user.emailVerified ? null : <p className="text-compact text-muted">{says.unverified}</p>}
      {user.deleteAfter ? <p className="text-compact text-red">{says.goes(sayDay(user.deleteAfter))}</p> : null}
      <p className="font-mono text-xs text-muted">{user.id}</p>
    </>
  );
}

function UserMenu({ user, onAsk }: { user: User; onAsk: (what: Asked["what"]) => void }) {
  const router = useRouter();
  const go = (page: string): void => router.push(`/admin/${page}?query=${user.id}`);
  return (
    <Menu
      label={says.actionsOf(user.name)}
      align="end"
      triggerClassName="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
      trigger={<Ellipsis aria-hidden="true" className="size-[18px]" />}
      groups={[
        {
          items: [
            { id: "adjust", label: says.adjust, icon: <Coins aria-hidden="true" />, onSelect: () => onAsk("adjust") },
            {
              id: "ledger",
              label: says.seeLedger,
              icon: <ScrollText aria-hidden="true" />,
              onSelect: () => go("ledger"),
            },
            { id: "runs", label: says.seeRuns, icon: <Hammer aria-hidden="true" />, onSelect: () => go("runs") },
            {
              id: "sessions",
              label: says.endSessions,
              icon: <LogOut aria-hidden="true" />,
              onSelect: () => onAsk("end-sessions"),
            },
          ],
        },
      ]}
    />
  );
}
