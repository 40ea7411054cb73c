-- AddForeignKey
ALTER TABLE "KnownWord" ADD CONSTRAINT "KnownWord_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
