import Image from "next/image";
import { cx } from "./class-names";

/** A version of one's own, or what is behind a link. */
type ThumbnailProps = ({ versionId: string | null } | { sharedAs: string }) & { className?: string };

/** A small picture of a first page; a neutral field before the first version. It says nothing that words beside it don't. */
export function Thumbnail({ className, ...of }: ThumbnailProps) {
  const look = cx(
    "block aspect-[16/10] shrink-0 rounded-md border border-line bg-raised object-cover object-top",
    className,
  );
  const src = "sharedAs" in of ? `/api/shared/${of.sharedAs}/thumbnail` : addressOf(of.versionId);
  if (src === null) return <span aria-hidden="true" className={look} />;
  return <Image src={src} alt="" width={640} height={400} loading="lazy" className={look} />;
}

function addressOf(versionId: string | null): string | null {
  return versionId && `/api/versions/${versionId}/thumbnail`;
}
