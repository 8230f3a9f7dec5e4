-- Work for the clocks is queued only in shops that have policies; whoever gives facts their positions asks which have.
-- Safe while the old server runs: it queues for every shop, and never asks.
select platform.let_dispatcher('sla_editions', 'select');
