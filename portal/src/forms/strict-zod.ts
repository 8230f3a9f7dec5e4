import { z } from 'zod';

// zod would compile parsers with `new Function`, which the page's policy rightly refuses. It must be told before the
// first schema is made, which is why this module is imported first.
z.config({ jitless: true });
