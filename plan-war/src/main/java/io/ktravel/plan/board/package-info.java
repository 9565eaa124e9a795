/** The board: where shared plans are found. 공유 게시판. */
package io.ktravel.plan.board;
