import { t } from "@/messages/en";
import { Picture } from "./attached-list";

type SentFilesProps = { files: readonly { id: string; name: string }[]; className?: string };

/** What went with a request, or waits with one: a picture and the name of each. */
export function SentFiles({ files, className }: SentFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={t.attach.sent(files.length)} className={`flex flex-wrap gap-1.5 ${className ?? ""}`}>
      {files.map(({ id, name }) => (
        <li
          key={id}
          className="flex max-w-full min-w-0 items-center gap-2 rounded-lg border border-line bg-card p-1 pr-2.5 text-compact text-soft"
        >
          <Picture src={`/api/uploads/${id}`} />
          <span className="max-w-48 truncate" title={name}>
            {name}
          </span>
        </li>
      ))}
    </ul>
  );
}
