// How a matter's state is coloured: amber waits for the council, green was given.
export const matterTones = { open: 'attention', approved: 'done', declined: 'plain', deferred: 'plain' } as const;
