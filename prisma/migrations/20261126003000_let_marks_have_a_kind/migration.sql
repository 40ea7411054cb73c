-- A value that is added cannot be used before it is committed: what uses it comes in a migration of its own.
ALTER TYPE "LiveKind" ADD VALUE 'marked';
