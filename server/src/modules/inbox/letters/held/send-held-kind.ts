/** The kind of due work that sends a held reply at its moment. */
export const sendHeldKind = 'inbox:send-held';
