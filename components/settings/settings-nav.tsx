import { t } from "@/messages/en";
import { ownKeyMessages } from "@/messages/own-keys-en";

const says = t.settings;
const SECTIONS = [
  { id: "profile", title: says.profile.title },
  { id: "brand", title: t.brand.title },
  { id: "sign-in", title: says.signIn.title },
  { id: "two-factor", title: says.twoFactor.title },
  { id: "connections", title: t.github.connections.title },
  { id: "own-keys", title: ownKeyMessages.title },
  { id: "activity", title: says.activity.title },
  { id: "data", title: says.data.title },
] as const;

/** The way to each section: beside them on a wide screen, over them on a phone. */
export function SettingsNav({ hasConnections }: { hasConnections: boolean }) {
  const shown = SECTIONS.filter(({ id }) => id !== "connections" || hasConnections);
  return (
    <nav aria-label={says.navLabel} className="-ml-3 max-lg:mb-6 lg:sticky lg:top-6 lg:self-start">
      <ul className="flex gap-1 overflow-x-auto [scrollbar-width:none] lg:flex-col">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex h-9 items-center rounded-lg px-3 text-sm whitespace-nowrap text-soft outline-offset-[-2px] transition-colors duration-150 hover:bg-hover hover:text-ink pointer-coarse:h-11"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
