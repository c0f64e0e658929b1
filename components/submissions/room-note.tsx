import { Alert } from "@/components/ui/alert";
import type { SubmissionList } from "@/lib/schemas/submission";
import { t } from "@/messages/en";

const says = t.submissions;
const NEAR_SHARE = 0.8;

type RoomNoteProps = Pick<SubmissionList, "total" | "room">;

/** Says how little room is left for further submissions, once it is little. */
export function RoomNote({ total, room: { bytes, maxBytes, maxCount } }: RoomNoteProps) {
  const share = Math.max(total / maxCount, bytes / maxBytes);
  if (share < NEAR_SHARE) return null;
  const isFull = share > 0.999;
  return (
    <Alert tone={isFull ? "bad" : "calm"} className="mb-4">
      {isFull ? says.roomFull : says.roomNear} {says.room(total, maxCount, bytes, maxBytes)}
    </Alert>
  );
}
