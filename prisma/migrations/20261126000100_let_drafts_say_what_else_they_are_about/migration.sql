-- AlterTable
ALTER TABLE "CommentDraft" ADD COLUMN     "also" UUID[] DEFAULT ARRAY[]::UUID[];
