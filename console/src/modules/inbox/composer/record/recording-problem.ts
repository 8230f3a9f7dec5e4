import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';

const byName: Readonly<Record<string, Text>> = {
  NotAllowedError: words.denied,
  SecurityError: words.denied,
  NotFoundError: words.noDevice,
  OverconstrainedError: words.noDevice,
  NotReadableError: words.deviceBusy,
  AbortError: words.deviceBusy,
  NotSupportedError: words.unsupported,
};

/** Why nothing can be recorded, for whoever wanted to: from the names that browsers give (Media Capture, 10). */
export function recordingProblem(error: unknown): Text {
  return byName[error instanceof Error ? error.name : ''] ?? words.unsupported;
}
